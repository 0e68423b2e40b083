# Expected values for tests/outcomes/test_against_r.py. Run in this folder: Rscript occupation.R
# R 4.2 with the packages survival 3.5 and etm 1.1 (Debian: r-base-core, r-cran-survival, r-cran-etm).
# Writes its input too: people in three states and an absorbing one, who return, with ties and late entry; and the same
# people on their way to their first paid work.

library(survival)
library(etm)
set.seed(20180101)
STATES <- c("paid_work", "education", "none", "left")
DAYS <- 1:40

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

# Waiting until the first paid work, which is for good; leaving comes in between.
waiting <- function(rows) {
  entry <- min(rows$entry)
  end <- max(rows$exit)
  works <- c(rows$entry[rows$from == "paid_work"], rows$exit[rows$to == "paid_work"])
  since <- if (length(works)) min(works) else Inf
  after <- data.frame(id = rows$id[1], entry = since, exit = end, from = "reached", to = "outside")
  if (since == entry) return(after)
  last <- if (tail(rows$to, 1) == "left") "left" else "outside"
  before <- data.frame(id = rows$id[1], entry, exit = min(since, end), from = "waiting", to = if (since <= end) "reached" else last)
  if (since < end) rbind(before, after) else before
}

as_survfit <- function(rows, states) {
  rows$event <- factor(rows$to, c("outside", states))
  rows$state <- factor(rows$from, states)
  rows
}

# The infinitesimal jackknife, with the initial distribution as estimated, or as known (p0). se(rmean) is of the mean
# time. Without influence = TRUE, survfit 3.5 gives no se(rmean), and takes the initial distribution as known.
jackknife <- function(rows, p0 = NULL, influence = TRUE) {
  survfit(Surv(entry, exit, event) ~ 1, data = rows, id = id, istate = state, p0 = p0, influence = influence)
}

# The Greenwood-type covariance of etm, P(0, t), taken to the occupation p0 P(0, t) with the multinomial variance of p0.
# etm knows of no one who is, or was from the beginning, in a state for good.
greenwood <- function(rows, states, moves) {
  number <- length(states)
  initial <- table(factor(rows$from[rows$entry == 0], states))
  p0 <- as.numeric(initial / sum(initial))
  v0 <- (diag(p0) - outer(p0, p0)) / sum(initial)
  long <- rows[rows$from %in% states[rowSums(moves) > 0], c("id", "entry", "exit", "from", "to")]
  long$to[long$to == "outside"] <- "cens"
  model <- etm(long, states, moves, "cens", s = 0)
  chance <- function(model, day) {  # P from the start of the model up to a day
    if (!any(model$time <= day)) diag(number) else model$est[, , max(which(model$time <= day))]
  }
  variance <- function(day) {
    if (!any(model$time <= day)) return(v0)
    P <- chance(model, day)
    to_share <- kronecker(diag(number), t(p0))  # the covariance of etm is that of the columns of P, one after the other
    to_share %*% model$cov[, , max(which(model$time <= day))] %*% t(to_share) + t(P) %*% v0 %*% P
  }
  # The time before day `until` is the sum of p(v). A chance to move, of those in h on the day before u, changes all p(v)
  # from u on: by p_h(u-1) P(u, v). The estimates of a day are multinomial, given who is at risk, and those of different
  # days uncorrelated. (etm has no covariance of shares of different states, so pairs of days cannot be added up.)
  from <- lapply(DAYS - 1, function(u) etm(long, states, moves, "cens", s = u, covariance = FALSE))
  multinomial <- function(chances, people) (diag(chances) - outer(chances, chances)) / people
  time_variance <- function(until) {
    sojourn <- function(u) Reduce(`+`, lapply(u:(until - 1), function(v) chance(from[[u + 1]], v)))
    sum <- t(sojourn(0)) %*% v0 %*% sojourn(0)
    for (u in model$time[model$time < until]) {
      before <- as.numeric(p0 %*% chance(model, u - 1))
      for (state in which(model$n.risk[model$time == u, ] > 0)) {
        noise <- multinomial(chance(from[[u]], u)[state, ], model$n.risk[model$time == u, state])
        sum <- sum + before[state]^2 * t(sojourn(u)) %*% noise %*% sojourn(u)
      }
    }
    sum
  }
  list(
    share = t(sapply(DAYS, function(day) p0 %*% chance(model, day))),
    error = t(sapply(DAYS, function(day) sqrt(diag(variance(day))))),
    time = function(until) sqrt(diag(time_variance(until)))
  )
}

write <- function(table, file) write.csv(format(table, digits = 15, trim = TRUE), file, row.names = FALSE, quote = FALSE)

expect <- function(name, rows, states, moves) {
  write.csv(rows, paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
  rows <- as_survfit(rows, states)
  whole <- jackknife(rows)
  known <- jackknife(rows, p0 = whole$p0)
  stopifnot(known$std.err == jackknife(rows, influence = FALSE)$std.err)
  ours <- greenwood(rows, states, moves)
  stopifnot(known$states == states)
  found <- lapply(list(known, whole), summary, times = DAYS, extend = TRUE)
  stopifnot(max(abs(ours$share - found[[1]]$pstate)) < 1e-12)
  named <- function(matrix, what) { colnames(matrix) <- paste0(what, "_", states); matrix }
  write(data.frame(
    day = DAYS, named(found[[1]]$pstate, "share"), named(found[[1]]$std.err, "known"),
    named(found[[2]]$std.err, "jackknife"), named(ours$error, "greenwood")
  ), paste0(name, "_expected.csv"))
  times <- lapply(c(12, 25, 40), function(until) {
    tables <- lapply(list(known, whole), function(fit) summary(fit, rmean = until)$table)
    data.frame(
      until, state = states, mean = tables[[1]][, "rmean"], known = tables[[1]][, "se(rmean)"],
      jackknife = tables[[2]][, "se(rmean)"], greenwood = ours$time(until)
    )
  })
  write(do.call(rbind, times), paste0(name, "_time_expected.csv"))
}

rows <- do.call(rbind, lapply(1:150, somebody))
anywhere <- outer(STATES, STATES, "!=")
anywhere[4, ] <- FALSE
expect("occupation", rows, STATES, anywhere)

# survfit takes the initial distribution on the eve of the first event, here of day 2: nobody enters on day 1.
once <- do.call(rbind, lapply(split(rows, rows$id), waiting))
once <- once[ave(once$entry, once$id, FUN = min) != 1, ]
onwards <- matrix(FALSE, 3, 3)
onwards[1, 2:3] <- TRUE
expect("first_work", once, c("waiting", "reached", "left"), onwards)

# With one way out and all waiting at first, it is Kaplan-Meier with Greenwood's variance of the restricted mean.
single <- once[once$from == "waiting", ]
km <- survfit(Surv(entry, exit, to != "outside") ~ 1, data = single)
until <- c(12, 25, 40)
times <- sapply(until, function(day) summary(km, rmean = day)$table[c("rmean", "se(rmean)")])
write(data.frame(until, mean = times[1, ], error = times[2, ]), "kaplan_meier_time_expected.csv")
