"""A rule of every shape, with the parameters of the figures."""

from inbeeld.timeline import rules as r

EVERY_RULE: tuple[r.Rule, ...] = (
    r.Contacted(days=365),
    r.InSpell(kinds=("paid_work",)),
    r.InSpell(kinds=("benefit", "education")),
    r.StartedSpell(kinds=("paid_work",), days=365),
    r.Mediated(),
    r.Dedicated(),
    r.SeenSoon(soon=28, settled_within=365),
    r.DaysToContact(settled_within=730),
    r.InsecureContract(contracts=("temporary", "agency")),
    r.ReturnedToBenefit(earliest=730, latest=365, near=31, within=365),
    r.LastingWork(earliest=730, latest=365, follow=365, gap=31),
    r.FieldsKnown(fields=("work_experience_years", "language_level", "wishes")),
    r.FoundThrough(ways=("network",), days=365),
    r.Reach(days=365),
    r.Reasons(step="declined", days=365),
    r.Standing(days=365),
    r.StateInView(days=365),
    r.Moved(days=365, months=6),
)
