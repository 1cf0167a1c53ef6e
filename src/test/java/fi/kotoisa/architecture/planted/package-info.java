/** Everything in here is wrong on purpose: each class breaks one rule of the house, so that the rules are seen to bite. */
package fi.kotoisa.architecture.planted;
