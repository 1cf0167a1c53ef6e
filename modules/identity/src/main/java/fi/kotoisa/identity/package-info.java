/**
 * Who somebody is and who is asking: people, contacts, organisations, sign-in, rights, audit.

 <p>The common module. Only it reveals a name, an address, a phone number.
 */
@KotoisaModule(name = "identity", uses = {"platform", "look"})
package fi.kotoisa.identity;

import fi.kotoisa.platform.KotoisaModule;
