/** What planners and leaders see: today, their groups, planning, moving, attendance, the printed list. */
package fi.kotoisa.activities.web.staff;
