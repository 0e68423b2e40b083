# Input and expected values for tests/outcomes/comparison/test_against_r.py. Run in this folder: Rscript comparison.R
# R 4.2 with the package lme4 (Debian: r-base-core, r-cran-lme4).

library(lme4)

set.seed(2018)
places <- 60
cells <- expand.grid(municipality = sprintf("GM%04d", 1:places), sex = c("f", "m"), age_group = c("18-27", "28-44", "45-64"))
effect <- rnorm(places, 0, 0.5)
market <- round(rnorm(places), 3)
cells$market <- market[as.integer(cells$municipality)]
cells$n <- rpois(nrow(cells), rep(exp(rnorm(places, 2.3, 1)), length.out = nrow(cells)))
odds <- -1.2 + 0.8 * (cells$sex == "m") - 0.5 * (cells$age_group == "45-64") + 0.3 * cells$market +
  effect[as.integer(cells$municipality)]
cells$yes <- rbinom(nrow(cells), cells$n, plogis(odds))
cells <- cells[cells$n > 0, ]
write.csv(cells, "comparison.csv", row.names = FALSE)

# The references are the largest categories; covariates are standardised with the population's standard deviation.
here <- sapply(split(cells$market, droplevels(cells$municipality)), function(x) x[1])
cells$market <- (cells$market - mean(here)) / sqrt(mean((here - mean(here))^2))
for (name in c("sex", "age_group")) {
  sizes <- tapply(cells$n, cells[[name]], sum)
  cells[[name]] <- relevel(factor(cells[[name]]), names(which.max(sizes)))
}
fit <- glmer(cbind(yes, n - yes) ~ sex + age_group + market + (1 | municipality), cells, binomial, nAGQ = 25,
             control = glmerControl("bobyqa", tolPwrss = 1e-13, optCtrl = list(rhoend = 1e-9, maxfun = 1e6)))
modes <- ranef(fit, condVar = TRUE)$municipality
expected <- rbind(
  data.frame(kind = "fixed", name = names(fixef(fit)), value = fixef(fit), sd = sqrt(diag(as.matrix(vcov(fit))))),
  data.frame(kind = "sigma", name = "sigma", value = getME(fit, "theta"), sd = NA),
  data.frame(kind = "mode", name = rownames(modes), value = modes[, 1], sd = sqrt(c(attr(modes, "postVar")))))
expected[c("value", "sd")] <- signif(expected[c("value", "sd")], 12)
write.csv(expected, "comparison_expected.csv", row.names = FALSE)
