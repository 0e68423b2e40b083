# Occupation of states by R's survival, for bench/outcomes.py: Rscript survfit.R intervals.csv shares.csv
library(survival)
paths <- commandArgs(TRUE)
rows <- read.csv(paths[1])
states <- sort(unique(c(rows$from, setdiff(rows$to, "outside"))))
rows$event <- factor(rows$to, c("outside", states))
rows$state <- factor(rows$from, states)
begin <- Sys.time()
fit <- survfit(Surv(entry, exit, event) ~ 1, data = rows, id = who, istate = state)
seconds <- as.numeric(difftime(Sys.time(), begin, units = "secs"))
found <- summary(fit, times = round(seq(12, 120, 12) * 365.25 / 12), extend = TRUE)
shares <- found$pstate
colnames(shares) <- fit$states
write.csv(format(data.frame(seconds, shares, check.names = FALSE), digits = 15, trim = TRUE), paths[2], row.names = FALSE, quote = FALSE)
