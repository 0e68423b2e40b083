# Expected values for tests/outcomes/test_against_r.py. Run in this folder: Rscript occupation.R
# R 4.2 with the packages survival and etm (Debian: r-base-core, r-cran-survival, r-cran-etm).
# Writes its input too: people in three states and an absorbing one, who return, with ties and late entry.

library(survival)
library(etm)
set.seed(20180101)
STATES <- c("paid_work", "education", "none", "left")

somebody <- function(id) {
  entry <- if (runif(1) < 0.6) 0 else sample(1:20, 1)
  end <- entry + sample(5:40, 1)
  state <- sample(STATES[1:3], 1, prob = c(0.1, 0.3, 0.6))
  rows <- NULL
  while (entry < end) {
    until <- min(end, entry + sample(1:12, 1))
    others <- setdiff(STATES, state)
    to <- if (until == end && runif(1) < 0.7) "outside" else sample(others, 1, prob = ifelse(others == "left", 0.1, 0.45))
    rows <- rbind(rows, data.frame(id, entry, exit = until, from = state, to))
    if (to %in% c("left", "outside")) break
    entry <- until
    state <- to
  }
  last <- rows[nrow(rows), ]
  if (!(last$to %in% c("left", "outside"))) rows[nrow(rows), "to"] <- "outside"
  rows
}
rows <- do.call(rbind, lapply(1:150, somebody))
write.csv(rows, "occupation.csv", row.names = FALSE, quote = FALSE)

# survival: Aalen-Johansen with its infinitesimal jackknife standard error.
rows$event <- factor(rows$to, c("outside", STATES))
rows$state <- factor(rows$from, STATES)
fit <- survfit(Surv(entry, exit, event) ~ 1, data = rows, id = id, istate = state)
days <- 1:40
found <- summary(fit, times = days, extend = TRUE)
named <- function(matrix, what) { colnames(matrix) <- paste0(what, "_", fit$states); matrix }
survfit_expected <- cbind(day = days, named(found$pstate, "share"), named(found$std.err, "jackknife"))

# etm: the Greenwood-type covariance of the transition probabilities P(0, t), taken to the occupation p0 P(0, t), with
# the multinomial variance of p0.
moves <- outer(STATES, STATES, "!=")
moves[4, ] <- FALSE
long <- data.frame(id = rows$id, entry = rows$entry, exit = rows$exit, from = rows$from,
                   to = ifelse(rows$to == "outside", "cens", rows$to))
model <- etm(long, STATES, moves, "cens", s = 0)
initial <- table(factor(rows$from[rows$entry == 0], STATES))
p0 <- as.numeric(initial / sum(initial))
v0 <- (diag(p0) - outer(p0, p0)) / sum(initial)
greenwood <- t(sapply(days, function(day) {
  at <- max(which(model$time <= day))
  P <- model$est[, , at]
  to_share <- kronecker(diag(4), t(p0))  # the covariance of etm is that of the columns of P, one after the other
  sqrt(diag(to_share %*% model$cov[, , at] %*% t(to_share) + t(P) %*% v0 %*% P))
}))
colnames(greenwood) <- paste0("greenwood_", STATES)
share <- t(sapply(days, function(day) p0 %*% model$est[, , max(which(model$time <= day))]))
stopifnot(max(abs(share - survfit_expected[, paste0("share_", STATES)])) < 1e-12)
# The restricted mean time in each state up to day 40.
sojourn <- data.frame(state = fit$states, mean = summary(fit, rmean = 40)$table[, "rmean"])
write.csv(format(sojourn, digits = 15, trim = TRUE), "sojourn_expected.csv", row.names = FALSE, quote = FALSE)

write.csv(format(data.frame(survfit_expected, greenwood), digits = 15, trim = TRUE), "occupation_expected.csv", row.names = FALSE, quote = FALSE)
