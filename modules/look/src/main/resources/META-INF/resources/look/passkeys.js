/* Passkeys: asks the browser for one, or to make one, and sends its answer with the form. Without this script the other ways in stay. */
(function () {
  'use strict';

  var bytes = function (base64) {
    var text = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(text, function (letter) { return letter.charCodeAt(0); });
  };
  var base64 = function (buffer) {
    var text = Array.from(new Uint8Array(buffer || []), function (each) { return String.fromCharCode(each); }).join('');
    return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  };
  var known = function (place) {
    return (place.dataset.known || '').split(',').filter(Boolean).map(function (id) { return { type: 'public-key', id: bytes(id) }; });
  };

  var make = function (place) {
    return navigator.credentials.create({ publicKey: {
      challenge: bytes(place.dataset.challenge),
      rp: { id: place.dataset.site, name: 'Kotoisa' },
      user: { id: bytes(place.dataset.handle), name: place.dataset.account, displayName: place.dataset.account },
      pubKeyCredParams: [-7, -8, -257].map(function (kind) { return { type: 'public-key', alg: kind }; }),
      excludeCredentials: known(place),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      attestation: 'none'
    } }).then(function (made) {
      return [made.response.clientDataJSON, made.response.attestationObject].map(base64).join('.');
    });
  };

  var ask = function (place) {
    return navigator.credentials.get({ publicKey: {
      challenge: bytes(place.dataset.challenge),
      rpId: place.dataset.site,
      allowCredentials: known(place),
      userVerification: place.dataset.known ? 'preferred' : 'required'
    } }).then(function (signed) {
      var answer = signed.response;
      return [signed.rawId, answer.clientDataJSON, answer.authenticatorData, answer.signature, answer.userHandle].map(base64).join('.');
    });
  };

  /* a passkey belongs to one host: at any other address of ours it is not offered */
  var works = function (place) {
    return window.PublicKeyCredential && navigator.credentials && window.isSecureContext && window.location.hostname === place.dataset.site;
  };

  document.querySelectorAll('[data-passkey]').forEach(function (place) {
    var button = place.querySelector('button[type=submit]');
    var failed = place.querySelector('[data-failed]');
    var unable = document.querySelector('[data-no-passkey]');
    if (!works(place)) {
      if (unable) {
        unable.hidden = false;
      }
      return;
    }
    place.hidden = false;
    button.addEventListener('click', function (event) {
      var field = button.form.querySelector('input[name=answer]');
      if (field.value) {
        return;
      }
      event.preventDefault();
      failed.hidden = true;
      (place.dataset.passkey === 'make' ? make : ask)(place).then(function (answer) {
        field.value = answer;
        button.click();
      }).catch(function () {
        failed.hidden = false;
        failed.textContent = failed.dataset.failed;
      });
    });
  });
}());
