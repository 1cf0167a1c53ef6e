package fi.kotoisa.activities.application;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.identity.NewContact;

/** Everything that a household answered, checked and ready to be sent. */
public record SignUpAnswers(NewContact contact, HouseholdSize household) {}
