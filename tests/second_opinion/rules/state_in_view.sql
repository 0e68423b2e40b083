-- The first line that fits is the state.
WITH held AS (
    SELECT person_id, list(kind) AS kinds FROM spells_on_d GROUP BY person_id
)
SELECT person_id, NULL AS item,
       CASE WHEN list_contains(kinds, 'paid_work') THEN 'paid_work'
            WHEN list_contains(kinds, 'education') THEN 'education'
            WHEN list_has_any(kinds, ['trial_placement', 'work_experience']) THEN 'placement'
            WHEN list_has_any(kinds, ['volunteer_work_towards_job', 'volunteer_work_to_take_part']) THEN 'volunteer_work'
            WHEN list_has_any(kinds, ['language_course', 'job_search_support']) THEN 'support'
            WHEN list_contains(kinds, 'benefit') THEN 'benefit_only'
            ELSE 'none' END
       || if(person_id IN (SELECT person_id FROM known_contacts WHERE date > d() - $days AND date <= d()),
             '+in_view', '+not_in_view') AS part
FROM present LEFT JOIN held USING (person_id)
