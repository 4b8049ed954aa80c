"""Where ties work and belong: employers, titles, industries, circles, years."""
