package fi.kotoisa.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+358", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x"})
    void whatASpreadsheetWouldCalculateIsText(String cell) {
        assertEquals("'" + cell, AuditFile.harmless(cell));
    }

    @Test
    void everythingElseStaysAsItIs() {
        assertEquals("", AuditFile.harmless(""));
        assertEquals("Venla =", AuditFile.harmless("Venla ="));
    }
}
