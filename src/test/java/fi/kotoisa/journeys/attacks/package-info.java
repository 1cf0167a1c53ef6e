/** Who may do what, at every address that there is: declared in {@code src/test/resources/attacks}, apart from the product, and asked of the shipped jar by everybody. */
package fi.kotoisa.journeys.attacks;
