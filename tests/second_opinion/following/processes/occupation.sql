WITH ranked(rank, state, kind) AS (
    VALUES (1, 'paid_work', 'paid_work'), (2, 'education', 'education'),
        (3, 'placement', 'trial_placement'), (3, 'placement', 'work_experience'),
        (4, 'volunteer_work', 'volunteer_work_towards_job'), (4, 'volunteer_work', 'volunteer_work_to_take_part'),
        (5, 'support', 'language_course'), (5, 'support', 'job_search_support'), (6, 'benefit_only', 'benefit')
), spell_days AS (
    SELECT person_id, day, rank, state
    FROM followed JOIN known_spells USING (person_id) JOIN ranked USING (kind)
    WHERE first_day <= day AND no_longer > day
)
SELECT person_id, day, coalesce(min_by(state, rank), 'none') AS state
FROM followed LEFT JOIN spell_days USING (person_id, day)
GROUP BY ALL
