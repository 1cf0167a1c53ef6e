package fi.kotoisa.platform.application;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A message as staff see it.
 *
 * @param created in Finnish time
 * @param going {@code waiting}, {@code sent}, {@code failed}, {@code given-up} or {@code would-have-gone}
 * @param channel {@link Channel#NONE} also before the first attempt
 * @param shownAddress the last two characters of phone or e-mail
 * @param segments how many messages a network bills; 0 for e-mail
 * @param reason one word on why it has not gone; empty if none
 */
public record OutboxView(
        UUID id, LocalDateTime created, String going, Channel channel, String shownAddress, Language language, String subject, String text, int segments, int attempts, String reason) {}
