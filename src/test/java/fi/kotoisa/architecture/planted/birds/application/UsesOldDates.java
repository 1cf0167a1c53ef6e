package fi.kotoisa.architecture.planted.birds.application;

import java.util.Date;

public record UsesOldDates(Date when) {}
