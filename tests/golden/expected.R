# Expected values for tests/figures/test_against_r.py. Run in this folder: Rscript expected.R
# R 4.2 with the package survival (Debian: r-base-core, r-cran-survival).

library(survival)

shares <- read.csv("shares.csv")
wilson <- t(mapply(function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int, shares$x, shares$n))
write.csv(cbind(shares, low = wilson[, 1], high = wilson[, 2]), "shares_expected.csv", row.names = FALSE)

# The ratio of two shares and its Wald interval on the logarithm: the coefficient of a log-binomial regression, which
# for two groups is the interval of Katz et al.
ratios <- read.csv("ratios.csv")
ratio <- function(a, n1, b, n0) {
  counts <- data.frame(yes = c(a, b), no = c(n1 - a, n0 - b), group = c(1, 0))
  fit <- suppressWarnings(glm(cbind(yes, no) ~ group, binomial("log"), counts,
                              start = c(log(b / n0), log(a / n1) - log(b / n0)), control = list(epsilon = 1e-14, maxit = 200)))
  exp(c(coef(fit)["group"], coef(fit)["group"] + c(-1, 1) * qnorm(0.975) * sqrt(vcov(fit)["group", "group"])))
}
found <- t(mapply(ratio, ratios$a, ratios$n1, ratios$b, ratios$n0))
write.csv(cbind(ratios, value = found[, 1], low = found[, 2], high = found[, 3]), "ratios_expected.csv", row.names = FALSE)

waits <- read.csv("waits.csv")
medians <- do.call(rbind, lapply(split(waits, waits$group), function(one) {
  found <- quantile(survfit(Surv(days, seen) ~ 1, data = one), 0.5)
  data.frame(group = one$group[1], median = found$quantile, low = found$lower, high = found$upper)
}))
write.csv(medians, "waits_expected.csv", row.names = FALSE)
