package fi.kotoisa.bench.bare;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the bytes that were posted to the same address before, with the content type and the encoding that they came with. */
@WebServlet("/bytes/*")
public class BytesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(byte[] bytes, String type, String encoding) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.put(request.getPathInfo(), new Answer(request.getInputStream().readAllBytes(), request.getHeader("X-Type"), request.getHeader("X-Encoding")));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answers.get(request.getPathInfo());
        response.setContentType(answer.type());
        if (answer.encoding() != null) {
            response.setHeader("Content-Encoding", answer.encoding());
        }
        response.setContentLength(answer.bytes().length);
        response.getOutputStream().write(answer.bytes());
    }
}
