"""What leaves the house when its owner asks: address books, spreadsheets and a whole archive."""
