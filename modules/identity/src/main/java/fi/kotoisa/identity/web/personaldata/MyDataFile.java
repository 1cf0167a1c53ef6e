package fi.kotoisa.identity.web.personaldata;

import fi.kotoisa.identity.application.personaldata.OwnData;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The own data for programs: {@code /fi/identity/my-data.json}. Its keys are those of a copy that a worker makes, told in docs/reference/person-export.md. */
@WebServlet("/identity/my-data.json")
public class MyDataFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnData data;

    @Inject
    transient CurrentLanguage current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PersonExportFile.send(data.copy(current.language()), "kotoisa", response);
    }
}
