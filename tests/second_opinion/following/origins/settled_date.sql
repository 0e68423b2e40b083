SELECT person_id, settled_date AS day_0
FROM persons
