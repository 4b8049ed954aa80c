"""The page in the sidebar and the card: the built bundle and how Home Assistant is told of them."""
