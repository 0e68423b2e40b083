WITH guided AS (
    FROM assignments WHERE dedicated AND start <= d() AND ("end" > d() OR "end" IS NULL)
)
SELECT person_id, NULL AS item, if(person_id IN (SELECT person_id FROM guided), 'yes', 'no') AS part
FROM present
