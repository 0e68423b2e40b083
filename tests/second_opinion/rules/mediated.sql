WITH active AS (
    SELECT person_id FROM spells_on_d WHERE kind <> 'benefit' AND NOT starts_with(kind, 'barrier')
), ever_offered AS (
    SELECT person_id FROM known_decisions WHERE step NOT IN ('eligible', 'not_eligible') AND date <= d()
)
SELECT person_id, NULL AS item,
       if(person_id IN (FROM active UNION ALL FROM ever_offered), 'yes', 'no') AS part
FROM present
