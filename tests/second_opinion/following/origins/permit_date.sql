SELECT person_id, permit_date AS day_0
FROM persons
