package fi.kotoisa.look;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG drawing, one unit a module, with the quiet margin that readers need around it.
 *
 * @param size width and height in units
 * @param path the dark modules
 */
public record QrDrawing(int size, String path) {

    private static final int QUIET = 4;

    /** @param address or anything else that a camera shall read; at most some hundred characters */
    public static QrDrawing of(String address) {
        ByteMatrix modules = modules(address);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int dark = run(modules, x, y);
                if (dark > 0) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append('h').append(dark).append("v1h-").append(dark).append('z');
                }
                x += dark + 1;
            }
        }
        return new QrDrawing(modules.getWidth() + 2 * QUIET, path.toString());
    }

    private static int run(ByteMatrix modules, int from, int y) {
        int x = from;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
            x++;
        }
        return x - from;
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this address", tooLong);
        }
    }
}
