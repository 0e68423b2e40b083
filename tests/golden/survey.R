# Input and expected values for tests/survey/estimation/test_against_r.py. Run in this folder: Rscript survey.R
# R 4.2 with the package survey 4.1 (Debian: r-base-core, r-cran-survey).

suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "adjust")
set.seed(2018)

# A country of 140 municipalities, with codes that no real one has. Some neighbours of the same size have one respondent together.
frame <- data.frame(municipality = sprintf("X%03d", 1:140),
                    size = rep(c("a", "b", "c", "d"), c(60, 45, 25, 10)),
                    province = sample(c("north", "east", "south", "west"), 140, replace = TRUE),
                    region = sample(paste0("R", 1:6), 140, replace = TRUE))
scale <- c(a = 30, b = 70, c = 200, d = 900)[frame$size]
frame$persons <- rpois(140, scale * exp(rnorm(140, 0, 0.3)))
frame$respondent <- paste0(frame$size, ave(seq_len(140), frame$size, FUN = function(i) ceiling(rank(i) / sample(1:3, length(i), TRUE))))
chance <- c(a = 0.5, b = 0.65, c = 0.8, d = 0.9)[frame$size]
asked <- unique(frame$respondent)
answers <- frame[frame$respondent %in% asked[runif(length(asked)) < chance[match(asked, frame$respondent)]], ]
n <- nrow(answers)
odds <- c(a = -0.8, b = 0, c = 0.6, d = 1.5)[answers$size]
answers$yes <- rbinom(n, 1, plogis(odds + rnorm(n, 0, 0.5)))
answers$working <- round(plogis(odds / 3 - 0.7 + rnorm(n, 0, 0.4)), 3)
answers$managers <- rpois(n, answers$persons / 40)
answers$later <- rbinom(n, 1, ifelse(answers$yes == 1, 0.85, 0.35))
answers$rare <- ifelse(runif(n) < 0.15, NA, rbinom(n, 1, 0.04))
write.csv(frame[c("municipality", "size", "province", "region", "persons")], "survey_frame.csv", row.names = FALSE)
write.csv(answers[c("municipality", "respondent", "yes", "working", "managers", "later", "rare")],
          "survey_answers.csv", row.names = FALSE, na = "")

# The designs. The fraction that answered, as fpc, is counted in municipalities.
answers$one <- "all"
answers$all <- 140 / n
answers$of_all <- n / 140
in_frame <- table(frame$size); here <- table(answers$size)
answers$weight <- as.numeric((in_frame / here)[answers$size])
answers$fraction <- as.numeric((here / in_frame)[answers$size])
margin <- function(name) { m <- as.data.frame(table(frame[[name]])); names(m) <- c(name, "Freq"); m }
tight <- list(maxit = 1000, epsilon = 1e-13)
designs <- list(
  none = svydesign(ids = ~respondent, weights = ~all, fpc = ~of_all, data = answers),
  design = svydesign(ids = ~respondent, strata = ~size, weights = ~weight, fpc = ~fraction, data = answers))
designs$post_stratified <- postStratify(designs$none, ~province, margin("province"))
designs$post_stratified_in_strata <- postStratify(designs$design, ~province, margin("province"))
population <- function(formula) colSums(model.matrix(formula, frame))
margins <- ~size + province + region
designs$raked <- calibrate(designs$design, margins, population(margins), calfun = "raking", epsilon = 1e-12, maxit = 500)
designs$raked_from_none <- rake(designs$none, list(~size, ~province), list(margin("size"), margin("province")), tight)

told <- list()
tell <- function(design, quantity, value) {
  value <- as.numeric(value)
  told[[length(told) + 1]] <<- data.frame(design, quantity, item = seq_along(value), value = signif(value, 15))
}
for (name in names(designs)) {
  d <- designs[[name]]
  tell(name, "weights", weights(d))
  tell(name, "degrees of freedom", degf(d))
  m <- svymean(~yes, d, deff = TRUE)
  tell(name, "mean yes", c(coef(m), SE(m), deff(m)))
  tell(name, "mean managers", c(coef(svymean(~managers, d)), SE(svymean(~managers, d))))
  tell(name, "total managers", c(coef(svytotal(~managers, d)), SE(svytotal(~managers, d))))
  person <- update(d, workers = working * persons, people_yes = yes * persons)
  r <- svyratio(~workers, ~persons, person, deff = TRUE)
  tell(name, "ratio working", c(coef(r), sqrt(vcov(r)), attr(r, "deff")))
  for (p in c("east", "north", "south", "west")) {
    m <- svymean(~yes, subset(d, province == p)); tell(name, paste("mean yes in", p), c(coef(m), SE(m)))
    t <- svytotal(~managers, subset(d, province == p)); tell(name, paste("total managers in", p), c(coef(t), SE(t)))
    r <- svyratio(~workers, ~persons, subset(person, province == p))
    tell(name, paste("ratio working in", p), c(coef(r), sqrt(vcov(r))))
  }
  tell(name, "mean rare", c(coef(svymean(~rare, d, na.rm = TRUE)), SE(svymean(~rare, d, na.rm = TRUE))))
  tell(name, "interval yes", confint(svyciprop(~yes, d, method = "beta")))
}

# A stratum with one respondent. What lonely.psu = "adjust" does.
one <- answers[answers$size != "d" | answers$respondent == answers$respondent[answers$size == "d"][1], ]
here <- table(one$size)
one$weight <- as.numeric((in_frame / here)[one$size]); one$fraction <- as.numeric((here / in_frame)[one$size])
lonely <- svydesign(ids = ~respondent, strata = ~size, weights = ~weight, fpc = ~fraction, data = one)
tell("lonely", "mean yes", c(coef(svymean(~yes, lonely)), SE(svymean(~yes, lonely))))

tell("trimmed", "weights", weights(trimWeights(designs$raked, upper = 2.2, strict = TRUE)))

# Two waves of the same municipalities: a respondent is one unit in both.
both <- rbind(transform(answers, wave = 1, y = yes), transform(answers, wave = 2, y = later))
d <- svydesign(ids = ~respondent, strata = ~size, weights = ~weight, fpc = ~fraction, data = both)
change <- svycontrast(svyby(~y, ~wave, d, svymean, covmat = TRUE), c(-1, 1))
tell("change", "mean yes", c(coef(change), SE(change)))

# Response propensities, and the R-indicator by the formulas of Shlomo, Skinner and Schouten 2012 for a whole frame.
frame$answered <- frame$municipality %in% answers$municipality
fit <- glm(answered ~ size + province, binomial, frame, control = list(epsilon = 1e-12))
rho <- fitted(fit)
z <- model.matrix(fit) * rho * (1 - rho)
noise <- mean(rowSums((z %*% vcov(fit)) * z))
s2 <- var(rho)
slope <- colSums((rho - mean(rho)) * z) / (139 * sqrt(s2))
tell("response", "propensities", rho)
tell("response", "R", c(1 - 2 * sqrt(s2), 1 - 2 * sqrt(s2 - noise), 2 * sqrt(slope %*% vcov(fit) %*% slope)))
between <- tapply(rho, frame$size, mean) - mean(rho)
tell("response", "partial size", sqrt(table(frame$size) / 140) * between)
within <- rho - ave(rho, frame$province)
tell("response", "conditional size", sqrt(mean(within^2)))
write.csv(do.call(rbind, told), "survey_expected.csv", row.names = FALSE)
