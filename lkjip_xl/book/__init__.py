"""Place the report's content on sheets, turn names into addresses, and write the workbook."""
