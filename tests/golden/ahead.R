# Input and expected values for tests/outcomes/ahead/test_against_r.py. Run in this folder: Rscript ahead.R
# R 4.2, base only. The projection by matrix powers; the standard errors by the delta method written as sums over the
# months, with the derivatives of the chances taken as differences (they are exact: the chances are linear in the rates).

set.seed(2018)
HERE <- c("paid_work", "education", "placement", "volunteer_work", "support", "benefit_only", "none")
ENDS <- c(HERE, "gone")
VIEWS <- c("in_view", "not_in_view")

today <- expand.grid(state = HERE, view = VIEWS, stringsAsFactors = FALSE)
today$n <- c(120, 60, 8, 90, 40, 300, 25, 30, 5, 0, 12, 10, 180, 20)
months <- today
months$n <- today$n * 22 + 40
months$n[months$state == "placement"] <- c(190, 35)  # too few of them out of view to be told apart
moved <- do.call(rbind, lapply(seq_len(nrow(months)), function(row) {
  chance <- rgamma(length(ENDS), 0.15)
  chance[match(months$state[row], ENDS)] <- 25
  data.frame(state = months$state[row], view = months$view[row], end = ENDS,
             n = c(rmultinom(1, months$n[row], chance)))
}))
write.csv(rbind(data.frame(today[c("state", "view")], end = "today", n = today$n), moved), "ahead.csv",
          row.names = FALSE, quote = FALSE)

people <- tapply(today$n, list(today$state, today$view), sum)[HERE, VIEWS]
counted <- array(0, c(7, 2, 8), list(HERE, VIEWS, ENDS))
counted[cbind(moved$state, moved$view, moved$end)] <- moved$n
apart <- apply(counted, c(1, 2), sum)[, 1] >= 120 & apply(counted, c(1, 2), sum)[, 2] >= 120
for (state in HERE[!apart]) {
  counted[state, 1, ] <- colSums(counted[state, , ])
  counted[state, 2, ] <- 0
}
size <- apply(counted, c(1, 2), sum)
rate <- sweep(counted, c(1, 2), pmax(size, 1), "/")

in_view_now <- sum(people[, 1]) / sum(people)
share_in_view <- people[, 1] / rowSums(people)
more_in_view <- 1 - (1 - share_in_view) * (1 - 0.9) / (1 - in_view_now)

chances <- function(rate, seen, as_if) {
  seen[!apart] <- 1
  P <- rbind(rate[, 1, ] * seen + rate[, 2, ] * (1 - seen), gone = c(rep(0, 7), 1))
  if (as_if) {
    half <- P["paid_work", "benefit_only"] / 2
    P["paid_work", "benefit_only"] <- half
    P["paid_work", "paid_work"] <- P["paid_work", "paid_work"] + half
    before <- P["benefit_only", "support"]
    P["benefit_only", "support"] <- 0.03
    P["benefit_only", "benefit_only"] <- P["benefit_only", "benefit_only"] + before - 0.03
  }
  P
}
power <- function(P, n) { result <- diag(8); for (i in seq_len(n)) result <- result %*% P; result }

projected <- function(seen, as_if) {
  P <- chances(rate, seen, as_if)
  start <- c(rowSums(people), 0)
  powers <- lapply(0:24, function(t) power(P, t))
  # One row per rate: how the chances change with it.
  slopes <- lapply(1:7, function(h) lapply(1:2, function(v) lapply(1:8, function(k) {
    moved <- rate
    moved[h, v, k] <- moved[h, v, k] + 1
    (chances(moved, seen, as_if) - P)[h, ]
  })))
  at <- function(t) {
    by_chance <- lapply(1:7, function(h) Reduce(`+`, lapply(seq_len(t) - 1, function(s)
      (start %*% powers[[s + 1]])[h] * powers[[t - s]]), matrix(0, 8, 8)))
    list(expected = c(start %*% powers[[t + 1]]),
         luck = colSums(start[1:7] * powers[[t + 1]][1:7, ] * (1 - powers[[t + 1]][1:7, ])),
         by_rate = lapply(1:7, function(h) lapply(1:2, function(v)
           t(sapply(1:8, function(k) slopes[[h]][[v]][[k]] %*% by_chance[[h]])))))
  }
  lapply(c(0, 12, 24), at)
}
of_rates <- function(by_rate) Reduce(`+`, lapply(1:7, function(h) Reduce(`+`, lapply(1:2, function(v) {
  p <- rate[h, v, ]
  diag(t(by_rate[[h]][[v]]) %*% ((diag(p) - outer(p, p)) / max(size[h, v], 1)) %*% by_rate[[h]][[v]])
}))))
less <- function(a, b) lapply(1:7, function(h) lapply(1:2, function(v) a[[h]][[v]] - b[[h]][[v]]))

N <- sum(people)
told <- function(scenario, found, observed) do.call(rbind, lapply(1:3, function(i) data.frame(
  scenario, month = c(0, 12, 24)[i], state = ENDS, share = found[[i]]$expected / N,
  error = sqrt(found[[i]]$luck + of_rates(found[[i]]$by_rate)) / N,
  changed = sqrt(pmax(of_rates(less(found[[i]]$by_rate, observed[[i]]$by_rate)), 0)) / N)))
observed <- projected(share_in_view, FALSE)
as_if <- projected(more_in_view, TRUE)
expected <- rbind(told("observed", observed, observed), told("as_if", as_if, observed))
expected[c("share", "error", "changed")] <- signif(expected[c("share", "error", "changed")], 14)
write.csv(expected, "ahead_expected.csv", row.names = FALSE, quote = FALSE)
