/** The rights of the person over what is kept about them: consents, a copy of everything, corrections and restrictions, and that it goes when its time is over. */
package fi.kotoisa.identity.application.personaldata;
