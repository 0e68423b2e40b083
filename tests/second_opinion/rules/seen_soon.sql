WITH first_contact AS (
    SELECT person_id, min(date) AS date FROM known_contacts GROUP BY person_id
)
SELECT person_id, NULL AS item, if(date <= settled_date + $soon, 'yes', 'no') AS part
FROM present LEFT JOIN first_contact USING (person_id)
WHERE settled_date BETWEEN d() - $settled_within AND d() - $soon
