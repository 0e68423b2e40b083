"""From counts to partitions: each rule's counts as the people, jobs or ways that the figures divide."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import polars as pl

from inbeeld.figures.cube import COUNTED, Partition
from inbeeld.figures.definition import Axis, Definition, Ratio, definition
from inbeeld.timeline import rules as r
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.strata import UNKNOWN

OFFER = "offer"
"""The dim that splits the ways through a kind of offer into offers."""

REST = "rest"
"""The parts that no figure prints, as one."""

OTHER_REASONS = "other"

FURTHER = {f"{step} or further": r.MILESTONES[place:] for place, step in enumerate(r.MILESTONES)}
"""Groups of ways through an offer: by the step that they reached at least."""

BUT = "all but"
"""The group of a figure's base without its numerator."""


@dataclass(frozen=True)
class Partitions:
    """Made from counts by `by` and by the variables of the axes; `used` gathers what disclosure control must see.

    Reasons are free text. One that was given fewer than `named_from` times is counted under "other", because the
    words alone might tell who gave it.
    """

    counts: Counts
    figures: tuple[Definition, ...]
    by: tuple[str, ...]
    named_from: int
    used: dict[str, Partition] = field(default_factory=dict)

    def counted(self, tables: tuple[str, ...]) -> int:
        """How many of the caseloads have these tables."""
        return sum(delivered.issuperset(tables) for delivered in self.counts.delivered)

    @property
    def rule_of_all_present(self) -> r.Rule:
        """Any rule of which the parts are everybody present."""
        return next(rule for figure in self.figures for rule in figure.rules if rule.population == r.PRESENT)

    def of(self, rule: r.Rule) -> Partition:
        return self._remember(self._partition(rule, rule.name, self.by))

    def refined(self, rule: r.Rule, axes: Iterable[Axis]) -> Partition:
        """The partition of the rule split by the variables of the axes too, one after the other."""
        finest = self.of(rule)
        for axis in axes:
            if axis.variable not in finest.dims:
                name, dims = f"{finest.name} by {axis.variable}", (*finest.dims, axis.variable)
                finer = replace(self._partition(rule, name, dims), refines=finest.name)
                finest = self._remember(finer)
        return finest

    def ways(self, rule: r.Rule) -> list[tuple[str, Partition]]:
        """Per kind of offer, the ways through its offers by the furthest step.

        Split by offer, or else by the variables asked for: few people are left of one offer in one group.
        """
        dims = self.by or (OFFER,)
        cells = self._cells(rule, self.by, "item").with_columns(
            pl.col("item").str.splitn(r.WITHIN, 2).struct.rename_fields(["kind", OFFER]).struct.unnest()
        )
        found = []
        for (kind,), rows in cells.group_by("kind", maintain_order=True):
            name = f"{rule.name} {kind}"
            partition = Partition(name, name, dims, rows.select(*dims, "part", "n"), groups=FURTHER)
            found.append((str(kind), self._remember(partition)))
        return sorted(found, key=lambda pair: pair[0])

    def reasons(self, rule: r.Rule) -> list[tuple[str, Partition]]:
        """Per kind of offer, the reasons given."""
        found = []
        for (kind,), rows in self._cells(rule, self.by, "item").group_by("item", maintain_order=True):
            name = f"{rule.name} {kind}"
            cells = self._with_rare_reasons_together(rows)
            found.append((str(kind), self._remember(Partition(name, name, self.by, cells))))
        return sorted(found, key=lambda pair: pair[0])

    def by_item(self, rule: r.Rule) -> pl.DataFrame:
        """The variables, item, part, n."""
        return self._cells(rule, self.by, "item")

    def _partition(self, rule: r.Rule, name: str, dims: tuple[str, ...]) -> Partition:
        """With a cell of 0 for each part that nobody is in, because 0 is counted too."""
        cells = self._with_unprinted_parts_together(rule, self._cells(rule, dims))
        somewhere = self.counts.table.select(dims).head(1) if dims else pl.DataFrame()
        place = somewhere.row(0) if somewhere.height else (UNKNOWN,) * len(dims)
        empty = [(*place, part, 0) for part in rule.parts if part in self._printed(rule)]
        zeros = pl.DataFrame(empty, schema=cells.schema, orient="row")
        made = Partition(name, rule.population, dims, pl.concat([cells, zeros]))
        return replace(made, groups=groups(made.parts, self._figures_of(rule)))

    def _figures_of(self, rule: r.Rule) -> list[Definition]:
        """The figures of the rule that can be counted, and so are printed."""
        return [figure for figure in self.figures if figure.rule == rule and self.counted(figure.tables)]

    def _printed(self, rule: r.Rule) -> set[str]:
        """The parts of the rule that are printed, or compared in a ratio."""
        compared = {ratio.part for figure in self.figures for ratio in figure.ratios if rule_of(ratio) == rule}
        return compared.union(*(figure.numerator for figure in self._figures_of(rule)))

    def _with_unprinted_parts_together(self, rule: r.Rule, cells: pl.DataFrame) -> pl.DataFrame:
        """What no figure tells apart needs no protection apart."""
        kept = pl.col("part").is_in([*self._printed(rule), r.NOT_COUNTED])
        return cells.with_columns(part=pl.when(kept).then("part").otherwise(pl.lit(REST)))

    def _cells(self, rule: r.Rule, dims: tuple[str, ...], *kept: str) -> pl.DataFrame:
        keys = [*dims, *kept, "part"]
        return self.counts.of_rule(rule.name).group_by(keys, maintain_order=True).agg(pl.col("n").sum())

    def _with_rare_reasons_together(self, rows: pl.DataFrame) -> pl.DataFrame:
        given = rows.group_by("part").agg(pl.col("n").sum())
        named = given.filter(pl.col("n") >= self.named_from).get_column("part").implode()
        reason = pl.when(pl.col("part").is_in(named)).then("part").otherwise(pl.lit(OTHER_REASONS))
        return rows.with_columns(part=reason).group_by(*self.by, "part").agg(pl.col("n").sum())

    def _remember(self, partition: Partition) -> Partition:
        """Above it come the same people by one variable less, and so on up to everybody, and disclosure control goes
        from there down. So what is hidden of everybody, or by the first variables, never depends on those after."""
        if partition.name not in self.used:
            if partition.dims and partition.refines is None:
                partition = replace(partition, refines=self._remember(_coarser(partition)).name)
            self.used[partition.name] = partition
        return self.used[partition.name]


def _coarser(partition: Partition) -> Partition:
    *dims, last = partition.dims
    cells = partition.cells.group_by(*dims, "part").agg(pl.col("n").sum())
    return replace(partition, name=f"{partition.name}, all of {last}", dims=tuple(dims), cells=cells)


def rule_of(ratio: Ratio) -> r.Rule:
    return definition(ratio.figure).the_rule


def groups(parts: tuple[str, ...], figures: Iterable[Definition]) -> dict[str, tuple[str, ...]]:
    """The sums of parts that figures print or give away; a sum of one part is that part."""
    counted = tuple(part for part in parts if part != r.NOT_COUNTED)
    sums = {COUNTED: counted} if r.NOT_COUNTED in parts else {}
    for figure in figures:
        base = figure.numerator if figure.base == "numerator" else counted
        numerators = {figure.id: figure.numerator} if figure.form == "share" else _one_by_one(figure, base)
        sums |= {figure.id: base} if figure.base == "numerator" else {}
        sums |= {f"{BUT} {name}": _others(base, numerator) for name, numerator in numerators.items()}
    return {name: group for name, group in sums.items() if len(group) > 1}


def _one_by_one(figure: Definition, base: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {f"{figure.id}.{part}": (part,) for part in figure.numerator if part in base}


def _others(base: tuple[str, ...], numerator: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in base if part not in numerator)
