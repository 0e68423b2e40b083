-- A row for each person and border between two months on which somebody is there; a month joins a border to the next.
WITH borders AS (
    SELECT number, (d() - to_months(number::INTEGER))::DATE AS day FROM range($months + 1) AS counted(number)
), there AS (
    SELECT person_id, number, day
    FROM persons JOIN borders ON settled_date <= day AND (left_date IS NULL OR left_date > day)
        AND (as_number(day) - as_number(birth_date)) // 10000 BETWEEN 18 AND 64
), states AS (
    SELECT person_id, number, day, min_by(state, place) AS state
    FROM (
        SELECT person_id, number, day, place, state
        FROM there JOIN known_spells USING (person_id) JOIN (
            VALUES ('paid_work', 1, 'paid_work'), ('education', 2, 'education'),
                   ('trial_placement', 3, 'placement'), ('work_experience', 3, 'placement'),
                   ('volunteer_work_towards_job', 4, 'volunteer_work'),
                   ('volunteer_work_to_take_part', 4, 'volunteer_work'),
                   ('language_course', 5, 'support'), ('job_search_support', 5, 'support'),
                   ('benefit', 6, 'benefit_only')
        ) AS priority(kind, place, state) USING (kind)
        WHERE first_day <= day AND no_longer > day
        UNION ALL
        SELECT person_id, number, day, 7, 'none' FROM there
    )
    GROUP BY ALL
)
SELECT now.person_id,
       now.state || if(EXISTS (
           FROM known_contacts
           WHERE known_contacts.person_id = now.person_id AND date <= now.day AND date > now.day - $days
       ), '+in_view', '+not_in_view') AS item,
       coalesce(later.state, 'gone') AS part
FROM states AS now LEFT JOIN states AS later
    ON later.person_id = now.person_id AND later.number = now.number - 1
WHERE now.number > 0
