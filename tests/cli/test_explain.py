from inbeeld.figures.definition import definitions
from tests.cli.conftest import Run


def test_a_figure_is_explained_in_english_or_dutch(run: Run) -> None:
    told = {language: run("explain", "not_in_view", "--language", language).output for language in ("nl", "en")}
    assert "no contact in the 365 days" in " ".join(told["en"].split())
    assert "geen contact had in de 365 dagen" in " ".join(told["nl"].split())


def test_what_may_not_be_compared_is_said(run: Run) -> None:
    told = " ".join(run("explain", "in_paid_work", "--language", "en").output.split())
    assert "Is not comparable with: 8 % of people (2017" in told
    assert "That is not a standing." in told


def test_without_a_name_all_figures_are_listed(run: Run) -> None:
    listed = run("explain").output
    assert all(figure.id in listed for figure in definitions())


def test_an_unknown_figure_gets_a_suggestion(run: Run) -> None:
    result = run("explain", "in_veiw")
    assert result.exit_code == 2
    assert "Did you mean 'in_view'?" in result.output
