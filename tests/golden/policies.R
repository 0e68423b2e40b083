# Expected values for tests/outcomes/comparison/test_by_policy.py. Run in this folder: Rscript policies.R
# R 4.2 with the package lme4 (Debian: r-base-core, r-cran-lme4). Reads what comparison.R made: of its municipalities
# every third has a policy, and every tenth has it for a part of the year, so that it is left out.

library(lme4)

cells <- read.csv("comparison.csv", stringsAsFactors = TRUE)
number <- as.integer(sub("GM", "", cells$municipality))
cells$policy <- as.integer(number %% 3 == 0)
cells <- droplevels(cells[number %% 10 != 0, ])
for (name in c("sex", "age_group")) {
  sizes <- tapply(cells$n, cells[[name]], sum)
  cells[[name]] <- relevel(cells[[name]], names(which.max(sizes)))
}
fit <- glmer(cbind(yes, n - yes) ~ sex + age_group + market + policy + (1 | municipality), cells, binomial,
             nAGQ = 25, control = glmerControl("bobyqa", tolPwrss = 1e-13, optCtrl = list(rhoend = 1e-9, maxfun = 1e6)))
expected <- data.frame(log_odds = fixef(fit)[["policy"]], error = sqrt(vcov(fit)["policy", "policy"]))
write.csv(signif(expected, 12), "policies_expected.csv", row.names = FALSE)
