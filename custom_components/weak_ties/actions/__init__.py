"""The actions (`weak_ties.…`): their fields, what each does, and their registration."""
