"""Large workbooks, floors and processes: what the speed of a run is measured with."""
