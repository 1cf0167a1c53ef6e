/** What administrators keep right in the whole: what needs doing, and what each organisation says beneath its messages. */
package fi.kotoisa.identity.application.administration;
