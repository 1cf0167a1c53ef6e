/* Progressive help only. Every page works without it. */
(function () {
  'use strict';

  /* the error summary gets the focus, also when a part of a staff page comes anew */
  var showSummary = function () {
    var summary = document.querySelector('.k-errsum');
    if (summary) {
      summary.focus();
      if (document.title.indexOf(summary.dataset.title) < 0) {
        document.title = summary.dataset.title + ' ' + document.title.trim();
      }
    }
  };
  showSummary();

  /* components of PrimeFaces do not name the hint and the error beside them */
  var describe = function () {
    document.querySelectorAll('.k-field input[id$="_input"]').forEach(function (input) {
      var beside = [input.id + '-h', input.id + '-e'].filter(function (id) {
        return document.getElementById(id);
      });
      if (beside.length > 0 && input.getAttribute('aria-describedby') !== beside.join(' ')) {
        input.setAttribute('aria-describedby', beside.join(' '));
      }
      if (beside.indexOf(input.id + '-e') >= 0) {
        input.setAttribute('aria-invalid', 'true');
      }
    });
  };
  describe();
  if (document.getElementById('errsum')) {
    new MutationObserver(function (changes) {
      describe();
      changes.forEach(function (change) {
        change.addedNodes.forEach(function (node) {
          if (node.nodeType === 1 && (node.id === 'errsum' || node.classList.contains('k-errsum'))) {
            showSummary();
          }
          /* the fields of a new place come and go by what stands in another field */
          if (node.nodeType === 1 && node.classList.contains('s-place')) {
            var hint = node.querySelector('.k-hint');
            document.getElementById('news').textContent = hint ? hint.textContent : '';
          }
        });
      });
    }).observe(document.querySelector('main'), { childList: true, subtree: true });
  }

  /* leave this page: blank it at once, then replace it, so that "back" does not lead here */
  var exit = document.querySelector('.k-exit');
  if (exit) {
    var leave = function () {
      var blank = document.createElement('div');
      blank.className = 'k-blank';
      document.body.replaceChildren(blank);
      document.title = '…';
      window.location.replace(exit.href);
    };
    exit.addEventListener('click', function (event) {
      event.preventDefault();
      leave();
    });
    var times = 0;
    var first = 0;
    document.addEventListener('keyup', function (event) {
      if (event.key !== 'Shift') {
        times = 0;
        return;
      }
      var now = Date.now();
      if (times === 0 || now - first > 3000) {
        times = 0;
        first = now;
      }
      times += 1;
      if (times === 3) {
        leave();
      }
    });
    window.addEventListener('pageshow', function (event) {
      if (event.persisted && document.querySelector('.k-blank')) {
        window.location.reload();
      }
    });
  }

  /* the language menu closes on Escape and on a click beside it */
  document.addEventListener('keydown', function (event) {
    var open = document.querySelector('.k-lang[open]');
    if (open && event.key === 'Escape') {
      open.removeAttribute('open');
      open.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', function (event) {
    var open = document.querySelector('.k-lang[open]');
    if (open && !open.contains(event.target)) {
      open.removeAttribute('open');
    }
  });

  /* another language takes along what was typed: the form is sent there without any of its buttons, so that nothing is done with it */
  var forms = document.querySelectorAll('main form.k-form[method=post]');
  var typedInto = forms[0];
  if (typedInto && typedInto.querySelector('input:not([type=hidden]):not([type=password]), textarea, select') && !typedInto.querySelector('[type=password], [type=file]')) {
    forms.forEach(function (form) {
      form.addEventListener('input', function () { typedInto = form; });
    });
    document.querySelectorAll('.k-lang-list a').forEach(function (link) {
      link.addEventListener('click', function (event) {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          typedInto.action = link.href;
          typedInto.submit();
        }
      });
    });
  }

  /* a file that no server takes stays here, and the answer says so as for any other field */
  document.querySelectorAll('input[type=file][data-most-mib]').forEach(function (input) {
    input.form.addEventListener('submit', function () {
      if (input.files.length > 0 && input.files[0].size > input.dataset.mostMib * 1048576) {
        var note = document.createElement('input');
        note.type = 'hidden';
        note.name = input.name + '-not-sent';
        note.value = '1';
        input.form.appendChild(note);
        input.value = '';
      }
    });
  });

  /* a part of a staff page that was asked for and does not come is told: a script alone would keep it to itself */
  var trouble = document.getElementById('trouble');
  if (trouble && window.jQuery) {
    var patience = 15000;
    var leaving = false;
    window.addEventListener('pagehide', function () {
      leaving = true;
    });
    var tell = function (what) {
      if (!leaving && trouble.textContent !== what) {
        trouble.textContent = what;
      }
    };
    window.jQuery.ajaxPrefilter(function (options, original, request) {
      var slow = setTimeout(function () {
        tell(trouble.dataset.slow);
      }, patience);
      var open = options.xhr;
      var sent;
      options.xhr = function () {
        sent = open();
        return sent;
      };
      /* a page that an address leads on to answers with success too */
      var fromElsewhere = function () {
        return sent && sent.responseURL && new URL(sent.responseURL).pathname !== new URL(options.url, window.location.href).pathname;
      };
      request.always(function () {
        clearTimeout(slow);
      }).done(function (answer) {
        var error = answer && answer.querySelector && answer.querySelector('partial-response > error');
        var right = answer && answer.documentElement && answer.documentElement.nodeName === 'partial-response' && !error;
        /* the library would leave the page for it, and with it what was typed */
        if (error) {
          error.remove();
        }
        tell(right && !fromElsewhere() ? '' : trouble.dataset.failed);
      }).fail(function (failed, why) {
        if (why !== 'abort') {
          tell(failed.status === 401 ? trouble.dataset.signedOut : trouble.dataset.failed);
        }
      });
    });
  }

  /* a form that is on its way is not sent again by an impatient finger; an answer that is a file leaves the page, and the form may go again */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = 'true';
    var over = function () {
      delete form.dataset.sending;
    };
    setTimeout(over, 5000);
    window.addEventListener('pageshow', over);
  });

  /* without scripts the browser's own menu prints */
  document.querySelectorAll('button[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      window.print();
    });
  });

  /* staff: "/" goes to the search, unless one is typing */
  document.addEventListener('keydown', function (event) {
    var find = document.querySelector('.s-find input');
    if (find && event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      event.preventDefault();
      find.focus();
    }
  });
}());
