# Expected values for tests/evidence/pooling/test_random_effects.py. Run in this folder: Rscript pooling.R
# R 4.2 with the package metafor (Debian: r-base-core, r-cran-metafor).

suppressMessages(library(metafor))

sets <- list(
  alike = data.frame(effect = c(0.05, 0.061, 0.047, 0.055), error = c(0.03, 0.05, 0.02, 0.04)),
  apart = data.frame(effect = c(0.21, -0.05, 0.11, 0.02, 0.34, 0.09), error = c(0.05, 0.04, 0.03, 0.06, 0.08, 0.02)),
  few   = data.frame(effect = c(0.12, 0.03, 0.08), error = c(0.03, 0.02, 0.05)),
  two   = data.frame(effect = c(0.02, 0.15), error = c(0.02, 0.03)),
  months = data.frame(effect = c(1.4, 0.2, 2.9, 0.8, -0.5), error = c(0.6, 0.5, 0.9, 0.4, 0.7)))

told <- lapply(names(sets), function(name) {
  set <- sets[[name]]
  fit <- rma(yi = effect, sei = error, data = set, method = "PM", test = "knha",
             control = list(tol = 1e-12, maxiter = 1000))
  # Where the interval of Hartung and Knapp is narrower than that of one effect for all, we keep the latter.
  alike <- rma(yi = effect, sei = error, data = set, method = "FE")$se
  reach <- qt(0.975, fit$k - 1)
  widened <- reach * fit$se < qnorm(0.975) * alike
  error <- if (widened) alike else fit$se
  margin <- if (widened) qnorm(0.975) * alike else reach * fit$se
  data.frame(set = name, effect = fit$beta[1], error = error, low = fit$beta[1] - margin,
             high = fit$beta[1] + margin, predicted_low = fit$beta[1] - reach * sqrt(fit$tau2 + error^2),
             predicted_high = fit$beta[1] + reach * sqrt(fit$tau2 + error^2), tau = sqrt(fit$tau2),
             differ = fit$I2 / 100, widened = widened)
})
expected <- do.call(rbind, told)
# Where the factor is above 1, that is what predict() of metafor says itself.
apart <- predict(rma(yi = effect, sei = error, data = sets$apart, method = "PM", test = "knha",
                     control = list(tol = 1e-12, maxiter = 1000)))
stopifnot(all.equal(c(apart$pi.lb, apart$pi.ub), as.numeric(expected[2, c("predicted_low", "predicted_high")])))
numbers <- sapply(expected, is.numeric)
expected[numbers] <- signif(expected[numbers], 10)
write.csv(expected, "pooling_expected.csv", row.names = FALSE)
write.csv(do.call(rbind, Map(cbind, set = names(sets), sets)), "pooling.csv", row.names = FALSE)
