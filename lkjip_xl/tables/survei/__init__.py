"""The satisfaction survey: answers, recaps down or across, quarters."""
