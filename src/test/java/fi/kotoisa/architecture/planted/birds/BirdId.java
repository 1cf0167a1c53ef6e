package fi.kotoisa.architecture.planted.birds;

import java.util.UUID;

public record BirdId(UUID value) {}
