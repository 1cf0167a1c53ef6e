-- reads a neighbour's table, and lies in a folder of another name
INSERT INTO crooked.stick SELECT * FROM nest.twig;
