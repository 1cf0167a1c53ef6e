/** What every module may lean on, and nothing about any one of them: time, ids, languages, messages, migrations, settings. */
@KotoisaModule(name = "platform")
package fi.kotoisa.platform;
