WITH first_contact AS (
    SELECT person_id, min(date) AS date FROM known_contacts WHERE date <= d() GROUP BY person_id
)
SELECT person_id, greatest(coalesce(date, d()) - settled_date, 0)::VARCHAR AS item,
       if(date IS NULL, 'no', 'yes') AS part
FROM present LEFT JOIN first_contact USING (person_id)
WHERE settled_date BETWEEN d() - $settled_within AND d() - 1
