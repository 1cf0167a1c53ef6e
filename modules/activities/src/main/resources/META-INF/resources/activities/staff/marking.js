/* Typing a list in its order: one key says it and goes on. Works inside the list only, and the form works without. */
(function () {
  'use strict';

  var start = function () {
    var list = document.querySelector('.s-marking');
    var form = document.getElementById('marking') || document.getElementById('attending');
    var heads = document.getElementById('heads');
    if (!form || !heads) {
      return;
    }
    form.addEventListener('keydown', function (event) {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        form.querySelector('.s-foot button').click();
      }
    });
    if (!list) {
      // where nobody signs up there is one number to type, and nothing else to do; on a telephone the keyboard would hide the page
      if (!document.querySelector('.s-att li, .k-errsum, .k-note') && window.matchMedia('(hover: hover)').matches) {
        heads.focus();
      }
      return;
    }
    var rows = Array.prototype.slice.call(list.querySelectorAll('fieldset'));
    var dirty = false;

    var chosen = function (row) {
      return row.querySelector('input[type=radio]:checked') || row.querySelector('input[type=radio]');
    };
    var open = function () {
      return rows.filter(function (row) {
        return chosen(row).value === 'NOTHING';
      });
    };
    var tell = function () {
      var left = form.querySelector('.s-marking-left');
      left.textContent = rows.length === 0 ? '' : left.dataset.left.replace('0', String(open().length));
    };
    var go = function (index) {
      if (index >= rows.length) {
        heads.focus();
        heads.select();
      } else {
        chosen(rows[Math.max(index, 0)]).focus();
      }
    };

    list.addEventListener('keydown', function (event) {
      var row = event.target.closest('fieldset');
      var at = rows.indexOf(row);
      if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      var answer = row.querySelector('input[data-key="' + event.key + '"]');
      if (answer) {
        event.preventDefault();
        answer.checked = true;
        answer.dispatchEvent(new Event('change', { bubbles: true }));
        go(at + 1);
      } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
        event.preventDefault();
        go(at + 1);
      } else if (event.key === 'ArrowUp') {
        event.preventDefault();
        go(at - 1);
      } else if (event.key === 'Home') {
        event.preventDefault();
        go(0);
      } else if (event.key === 'End') {
        event.preventDefault();
        go(rows.length - 1);
      }
    });

    heads.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowUp') {
        event.preventDefault();
        go(rows.length - 1);
      }
    });
    form.addEventListener('input', function () {
      dirty = true;
    });
    form.addEventListener('change', function () {
      dirty = true;
      tell();
    });
    form.addEventListener('submit', function () {
      dirty = false;
    });
    window.addEventListener('beforeunload', function (event) {
      if (dirty) {
        event.preventDefault();
      }
    });

    tell();
    if (!document.querySelector('.k-errsum')) {
      go(rows.length === 0 ? 0 : Math.max(rows.indexOf(open()[0]), 0));
    }
  };

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
