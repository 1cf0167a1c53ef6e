package fi.kotoisa.identity;

import java.util.Optional;

/** Phone number (E.164) and e-mail address, in clear, because somebody gave a reason to see them. */
public record ContactDetails(Optional<String> phone, Optional<String> email) {}
