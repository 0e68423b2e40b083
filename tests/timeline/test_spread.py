"""Work on the workers of a real cluster gives what it gives here, also when a worker is killed; or a sentence."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from inbeeld.facts.errors import CaseloadError, DefectError, RequestError
from inbeeld.timeline import spread
from inbeeld.timeline.spread import Cluster, ClusterError, connected, here
from tests.cluster import LocalCluster, first_time, killed, running

CANARY = "Zaynab-0612345678"
GROUPS = {"one": [7], "several": [*range(5)], "many": [*range(40)]}
SQUARES = {"one": 49, "several": 30, "many": 20_540}


@pytest.fixture
def cluster(local_cluster: LocalCluster) -> Iterator[Cluster]:
    with connected(local_cluster.address) as found:
        yield found


def squared(number: int) -> int:
    return number**2


def killed_once(marker: Path, number: int) -> int:
    if number == 20 and first_time(marker):
        killed(os.getpid())
    return number**2


def killed_always(_: int) -> int:
    killed(os.getpid())
    return 0


def refused(number: int) -> int:
    raise CaseloadError(["a.parquet is cut off.", f"{number}.parquet as well."])


def broken(_: int) -> int:
    raise ValueError(CANARY)


def test_what_is_found_adds_up_here_as_on_a_cluster(cluster: Cluster) -> None:
    assert here(squared, GROUPS, sum) == SQUARES
    assert cluster.totals(squared, GROUPS, sum) == SQUARES


def test_a_worker_that_is_killed_half_way_changes_nothing(cluster: Cluster, tmp_path: Path) -> None:
    marker = tmp_path / "killed"
    assert cluster.totals(partial(killed_once, marker), GROUPS, sum) == SQUARES
    assert marker.exists()


def test_work_that_kills_each_worker_is_given_up(cluster: Cluster) -> None:
    with pytest.raises(ClusterError, match="more memory"):
        cluster.totals(killed_always, {"one": [1]}, sum)


def test_an_error_of_a_user_arrives_as_it_was(cluster: Cluster) -> None:
    with pytest.raises(CaseloadError) as told:
        cluster.totals(refused, {"several": [1, 1, 1]}, sum)
    assert told.value.problems == ("a.parquet is cut off.", "1.parquet as well.")


@pytest.mark.parametrize(("work", "add"), [(broken, sum), (squared, broken)])
def test_a_bug_is_told_without_its_text_also_in_the_log(
    cluster: Cluster, local_cluster: LocalCluster, work: spread.Add[int], add: spread.Add[int]
) -> None:
    with pytest.raises(DefectError, match=r"ValueError in tests\.timeline\.test_spread, line") as told:
        cluster.totals(work, {"several": [1, 2, 3]}, add)
    assert CANARY not in str(told.value) + local_cluster.log.read_text()


def test_a_worker_with_another_version_does_not_count(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "versions", lambda: "inbeeld 0.0.1 and polars 1.0")
    with pytest.raises(ClusterError, match=r"Here is inbeeld 0\.0\.1 and polars 1\.0, and a worker has inbeeld"):
        cluster.totals(squared, GROUPS, sum)


def test_a_worker_without_the_program_is_told(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    def only_here(number: int) -> int:
        return number

    elsewhere = ModuleType("not_on_the_workers")
    monkeypatch.setitem(sys.modules, elsewhere.__name__, elsewhere)
    monkeypatch.setattr(only_here, "__module__", elsewhere.__name__)
    monkeypatch.setattr(only_here, "__qualname__", "only_here")
    elsewhere.only_here = only_here  # type: ignore[attr-defined]
    with pytest.raises(ClusterError, match="has no inbeeld"):
        cluster.totals(only_here, {"one": [1]}, sum)


def test_a_cluster_without_workers_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spread, "PATIENCE", 0.1)
    with (
        running(tmp_path, workers=0) as empty,
        connected(empty.address) as cluster,
        pytest.raises(ClusterError, match="no workers"),
    ):
        cluster.totals(squared, GROUPS, sum)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "127.0.0.1", "foo://127.0.0.1:9", "tcp://127.0.0.1:door"])
def test_an_address_where_no_scheduler_answers_is_told(address: str) -> None:
    with pytest.raises(ClusterError, match=f"No Dask scheduler answers at {address}"), connected(address):
        pass


def test_a_cluster_without_certificates_is_told(local_cluster: LocalCluster) -> None:
    with pytest.raises(ClusterError, match="certificates"), connected(local_cluster.address.replace("tcp:", "tls:")):
        pass


def test_without_dask_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(RequestError, match=r"pip install inbeeld\[cluster\]"), connected("tcp://127.0.0.1:9"):
        pass
