/**
 * The design of the house as tests. Every rule is also shown failing on a violation that is planted in {@code planted} or in {@code test/resources/planted}, so that no rule can
 * fall asleep.
 */
package fi.kotoisa.architecture;
