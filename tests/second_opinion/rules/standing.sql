-- The table of `rules.Standing`, from the top: whoever fits a line is not looked at in the next.
WITH held AS (
    SELECT person_id, list(kind) AS kinds FROM spells_on_d GROUP BY person_id
), in_view AS (
    SELECT DISTINCT person_id, true AS seen FROM known_contacts WHERE date > d() - $days AND date <= d()
), last_decision AS (
    SELECT person_id, step AS last_step
    FROM known_decisions
    WHERE date <= d()
    QUALIFY row_number() OVER (
        PARTITION BY person_id
        ORDER BY date DESC, list_position(getvariable('steps'), step) DESC, decision_id DESC
    ) = 1
)
SELECT person_id, NULL AS item,
       CASE WHEN list_contains(kinds, 'paid_work') THEN 'in_paid_work'
            WHEN list_contains(kinds, 'education') THEN 'in_education'
            WHEN list_has_any(kinds, ['trial_placement', 'work_experience', 'volunteer_work_towards_job',
                                      'volunteer_work_to_take_part', 'language_course', 'job_search_support'])
                THEN 'on_the_way'
            WHEN NOT list_has_all(getvariable('delivered'), ['contacts', 'decisions']) THEN 'why_unknown'
            WHEN seen IS NULL THEN 'not_in_view'
            WHEN list_contains(kinds, 'barrier_language') THEN 'barrier_language'
            WHEN list_contains(kinds, 'barrier_health') THEN 'barrier_health'
            WHEN list_contains(kinds, 'barrier_childcare') THEN 'barrier_childcare'
            WHEN list_contains(kinds, 'barrier_other') THEN 'barrier_other'
            WHEN last_step IN ('offered', 'waiting', 'accepted', 'started') THEN 'offered_or_waiting'
            WHEN last_step IN ('not_eligible', 'declined', 'stopped') THEN last_step
            ELSE 'nothing_offered' END AS part
FROM present LEFT JOIN held USING (person_id) LEFT JOIN in_view USING (person_id)
     LEFT JOIN last_decision USING (person_id)
