"""What happens, and is told, when we made a mistake."""
